// The palette and the line that adds somebody: what is chosen with the keys while the caret stays in the line.
const dialog = document.getElementById("palette");
const line = dialog?.querySelector("[role=combobox]");

let picked = "";

const options = () => [...dialog.querySelectorAll("[role=option]")];

const choose = (option) => {
  for (const each of options()) each.setAttribute("aria-selected", String(each === option));
  if (option) line.setAttribute("aria-activedescendant", option.id);
  else line.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
};

const chosen = () => options().find((each) => each.ariaSelected === "true");

const open = () => {
  if (!dialog.open) dialog.showModal();
  line.select();
  if (!options().length || !line.value) htmx.trigger(line, "palette");
};

const step = (way) => {
  const all = options();
  if (!all.length) return;
  choose(all[(all.indexOf(chosen()) + way + all.length) % all.length]);
  picked = chosen().textContent;
};

const fill = (option) => {
  line.value = option.dataset.fill;
  line.dispatchEvent(new Event("input", { bubbles: true }));
  line.focus();
};

document.addEventListener("keydown", (event) => {
  if (!dialog || event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (dialog.open) dialog.close();
  else if (!document.querySelector("dialog[open]")) open();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-palette]")) open();
});

dialog?.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  }
  if (event.key === "Enter" && event.target === line) {
    event.preventDefault();
    event.stopPropagation();
    chosen()?.click();
  }
});

dialog?.addEventListener("click", (event) => {
  const option = event.target.closest("[data-fill]");
  if (!option || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  fill(option);
});

// A late answer leaves the choice where the keys have put it, as far as it is still there.
document.addEventListener("htmx:after:swap", () => {
  if (dialog?.open && !chosen()) choose(options().find((each) => each.textContent === picked) ?? options()[0]);
});
line?.addEventListener("input", () => (picked = ""));

// The line that adds somebody: Enter goes to what was understood, Ctrl-Enter keeps it.
for (const jot of document.querySelectorAll("[data-jot]")) {
  const understood = () => jot.parentElement.querySelector("[data-understood]");
  const read = (form) => form?.elements.said.value === jot.elements.said.value;
  jot.addEventListener("keydown", (event) => {
    const form = understood();
    if (event.key !== "Enter" || event.isComposing || !read(form)) return;
    event.preventDefault();
    event.stopPropagation();
    const keep = form.querySelector(".button.primary");
    if (event.ctrlKey || event.metaKey) form.requestSubmit(keep);
    else keep.focus();
  });
}
