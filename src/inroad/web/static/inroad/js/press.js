// What the platform lacks behind a press: a link that opens a dialog, a button that copies or closes, a field that knows its zone.
document.documentElement.classList.add("scripted");

const copy = async (button) => {
  const source = document.querySelector(button.dataset.copy);
  await navigator.clipboard.writeText(source.value ?? source.innerText);
  const live = document.getElementById("live");
  if (live) live.textContent = button.dataset.copied ?? "";
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 2000);
};

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const opener = event.target.closest("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog) {
    event.preventDefault();
    dialog.showModal();
  }
  const copier = event.target.closest("[data-copy]");
  if (copier) copy(copier);
  event.target.closest("[data-close]")?.parentElement.remove();
});

// A press outside a dialog closes it, as Escape does.
document.addEventListener("pointerdown", (event) => {
  if (event.target instanceof HTMLDialogElement && event.target.open) {
    const box = event.target.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) event.target.close();
  }
});

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const field of document.querySelectorAll("[data-zone]")) {
  const offered = !field.options || [...field.options].some((option) => option.value === here);
  if (!field.value && offered) field.value = here;
}
