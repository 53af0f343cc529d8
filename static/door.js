/* A key that does not answer is told on the page; allauth's script would tell the console alone. */
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  document.getElementById("key-failed").hidden = false;
});
