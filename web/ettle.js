// Small conveniences. Every page works without them.

// A form that is marked so sends itself when a choice in it changes, and hides its button.
for (const form of document.querySelectorAll("form[data-sends-itself]")) {
  form.classList.add("js-sends-itself");
  form.addEventListener("change", () => form.requestSubmit());
}

// A button that is marked so opens the browser's print window.
for (const button of document.querySelectorAll("button[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
