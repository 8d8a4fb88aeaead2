// The server does not answer any more: say so on the page, where what was typed still stands; once it answers, be silent.
const notice = document.querySelector("[data-stopped]");

const tell = (event) => {
  // A request that never arrived; an answer that is an error says for itself what it is.
  if (notice && event.detail?.error instanceof TypeError) notice.hidden = false;
};

document.addEventListener("htmx:error", tell);
document.addEventListener("htmx:after:request", () => notice && (notice.hidden = true));
