// The board: a card is moved by dragging it, or by its button; what the move takes is asked in a dialog.
// Without this file the button leads to the same questions on a page.
const NEAR = 6;
const EDGE = 48;
const dialog = document.getElementById("stand");
const board = document.querySelector(".board");
let drag = null;

const ask = async (url) => {
  const answer = await fetch(url, { headers: { "HX-Request": "true" } });
  // A meeting is agreed on a page of its own.
  if (answer.redirected || !answer.ok) return location.assign(answer.redirected ? answer.url : url);
  dialog.innerHTML = await answer.text();
  if (!dialog.open) dialog.showModal();
};

const columnAt = (x, y) => document.elementsFromPoint(x, y).find((each) => each.matches(".column"));

const mark = (column) => {
  for (const each of board.querySelectorAll(".column.over")) each.classList.remove("over");
  column?.classList.add("over");
};

const letGo = () => {
  mark(null);
  drag?.card.classList.remove("dragged");
  drag?.card.style.removeProperty("translate");
  drag = null;
};

board?.addEventListener("pointerdown", (event) => {
  const card = event.target.closest(".board-card");
  // A finger scrolls the board; it moves a card by its button.
  if (!card || event.button !== 0 || (event.pointerType !== "mouse" && !event.target.closest("[data-handle]"))) return;
  drag = { card, x: event.clientX, y: event.clientY, on: false, from: board.scrollLeft };
});

document.addEventListener("pointermove", (event) => {
  if (!drag) return;
  const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!drag.on && Math.hypot(x, y) < NEAR) return;
  if (!drag.on) drag.card.classList.add("dragged");
  drag.on = true;
  const box = board.getBoundingClientRect();
  if (event.clientX > box.right - EDGE) board.scrollLeft += 12;
  if (event.clientX < box.left + EDGE) board.scrollLeft -= 12;
  drag.card.style.translate = `${x + board.scrollLeft - drag.from}px ${y}px`;
  mark(columnAt(event.clientX, event.clientY));
});

document.addEventListener("pointerup", (event) => {
  if (!drag?.on) return (drag = null);
  const { card } = drag;
  const column = columnAt(event.clientX, event.clientY);
  letGo();
  card.dataset.moved = "";
  setTimeout(() => delete card.dataset.moved);
  if (column && column !== card.closest(".column")) ask(`${card.dataset.move}?to=${column.dataset.standing}`);
});
document.addEventListener("pointercancel", letGo);
document.addEventListener("keydown", (event) => event.key === "Escape" && letGo());
board?.addEventListener("dragstart", (event) => event.preventDefault());

// The end of a drag is no press on the link below it.
board?.addEventListener("click", (event) => {
  if (event.target.closest("[data-moved]")) return event.preventDefault(), event.stopPropagation();
  const handle = event.target.closest("[data-handle]");
  if (!handle || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(handle.href);
}, true);

dialog?.addEventListener("click", (event) => {
  const choice = event.target.closest("a[href*='?to=']");
  if (!choice) return;
  event.preventDefault();
  ask(choice.href);
});

// Arrows walk between cards: up and down within a column, left and right to the next one that has any.
board?.addEventListener("keydown", (event) => {
  const card = event.target.closest(".board-card");
  const columns = [...board.querySelectorAll(".column")];
  if (!card || !["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].includes(event.key)) return;
  const cards = [...card.parentElement.children];
  const at = cards.indexOf(card);
  const way = event.key === "ArrowUp" || event.key === "ArrowLeft" ? -1 : 1;
  let next = cards[at + way];
  if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    const turn = getComputedStyle(board).direction === "rtl" ? -way : way;
    const rest = turn > 0 ? columns.slice(columns.indexOf(card.closest(".column")) + 1) : columns.slice(0, columns.indexOf(card.closest(".column"))).reverse();
    const there = rest.map((each) => [...each.querySelectorAll(".board-card")]).find((each) => each.length);
    next = there?.[Math.min(at, there.length - 1)];
  }
  if (next?.matches(".board-card")) next.querySelector("a").focus(), event.preventDefault();
});
