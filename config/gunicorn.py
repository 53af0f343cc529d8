"""The web server: `gunicorn -c python:config.gunicorn config.wsgi`. Here and on a public machine alike."""

import os

port = os.environ.get("PORT", "8000")
bind = os.environ.get("BIND", f"127.0.0.1:{port}")
# Pages wait for the database more than for Python: a few threads in two processes keep two cores busy.
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
# Read the code once, not once in each process: up a second earlier, and an error in it is said at once.
preload_app = True
# A page is ready in less than a second; an ingest of several pasted files may take longer.
timeout = 60
graceful_timeout = 5
loglevel = "warning"
control_socket_disable = True


def when_ready(_server):
    print(f"\nChancellerie répond sur http://{bind}/ (bureau : http://{bind}/admin/). Ctrl-C pour arrêter.", flush=True)
