"""What `run` does. steps: from an empty machine to an archive with an editor; serving: the web server and its end."""
