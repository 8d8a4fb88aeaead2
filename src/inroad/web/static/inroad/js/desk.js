// The desk: marks under the words that the coach speaks of, its remarks in the margin beside them, and one key between the two.
const form = document.getElementById("draft");
const fields = { subject: document.getElementById("id_subject"), body: document.getElementById("id_body") };
const papers = {};
let shown = { subject: fields.subject.value, body: fields.body.value };
let asked = shown;
let remarks = [];

const texts = () => ({ subject: fields.subject.value, body: fields.body.value });
const coach = () => document.getElementById("coach");

// Whatever lies under a field has its size and its words, so that a mark stands below the words it is about.
const lay = (name) => {
  const paper = document.createElement("div");
  const under = document.createElement("div");
  paper.className = "paper";
  under.className = `under ${name} ${fields[name].className}`;
  under.ariaHidden = "true";
  fields[name].before(paper);
  paper.append(under, fields[name]);
  papers[name] = under;
  fields[name].addEventListener("scroll", () => (under.scrollLeft = fields[name].scrollLeft));
};

// The server counts code points, a field counts UTF-16.
const place = (text, words) => {
  const [part, start, end] = words.split(":");
  const units = (points) => [...text[part]].slice(0, points).join("").length;
  return { part, from: units(Number(start)), to: units(Number(end)) };
};

const read = () => {
  remarks = [...(coach()?.querySelectorAll(".finding") ?? [])].map((item) => {
    const button = item.querySelector("[name=fix]");
    const span = item.dataset.place ? place(asked, item.dataset.place) : null;
    const fix = button && place(asked, button.value.split(":").slice(1).join(":"));
    return { item, span, fix, tone: item.classList.item(1) };
  });
};

// What is typed moves the marks after it, and takes away those that it touches.
const moved = (span, before, after) => {
  const [old, now] = [before[span?.part], after[span?.part]];
  if (!span || old === now) return span;
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const by = now.length - old.length;
  if (span.to <= head) return span;
  return span.from >= old.length - tail ? { ...span, from: span.from + by, to: span.to + by } : null;
};

const move = (before, after) => {
  for (const each of remarks) {
    each.span = moved(each.span, before, after);
    each.fix = moved(each.fix, before, after);
  }
};

const GRAVITY = ["error", "warning", "hint"];

const stretch = (text, over) => {
  if (!over.length) return document.createTextNode(text);
  const mark = document.createElement("mark");
  mark.className = GRAVITY.find((tone) => over.some((each) => each.tone === tone)) ?? "";
  mark.classList.toggle("here", over.some((each) => each.item.classList.contains("here")));
  mark.textContent = text;
  for (const each of over) each.mark ??= mark;
  return mark;
};

// A remark about the letter as a whole marks no words of it.
const isAll = (span, text) => span.part === "body" && span.to - span.from > text.length / 2;

const draw = (name) => {
  const text = fields[name].value;
  const here = remarks.filter((each) => each.span?.part === name && each.span.to > each.span.from && !isAll(each.span, text));
  const cuts = [...new Set([0, text.length, ...here.flatMap((each) => [each.span.from, each.span.to])])].sort((a, b) => a - b);
  const pieces = cuts.slice(1).map((to, at) => stretch(text.slice(cuts[at], to), here.filter((each) => each.span.from <= cuts[at] && each.span.to >= to)));
  papers[name].replaceChildren(...pieces, "\u200b");
};

// Beside each other, remarks go in the order of the words, each as high as its own, or just below the one before; those about no words come last.
const arrange = () => {
  const list = coach()?.querySelector(".findings");
  if (!list) return;
  for (const each of remarks) each.item.style.marginBlockStart = "";
  if (list.getBoundingClientRect().top >= form.getBoundingClientRect().bottom) return;
  const height = (each) => each.mark?.getBoundingClientRect().top ?? Number.MAX_VALUE;
  const sorted = [...remarks].sort((one, other) => height(one) - height(other) || (one.span?.from ?? 0) - (other.span?.from ?? 0));
  if (sorted.some((each, at) => list.children[at] !== each.item)) list.append(...sorted.map((each) => each.item));
  for (const each of sorted.filter((one) => one.mark)) {
    const down = height(each) - each.item.getBoundingClientRect().top;
    if (down > 0) each.item.style.marginBlockStart = `${down}px`;
  }
};

const paint = () => {
  for (const each of remarks) each.mark = null;
  for (const name of Object.keys(fields)) draw(name);
};

const show = () => {
  paint();
  arrange();
};

const within = (span, field, at) => span && fields[span.part] === field && span.from <= at && at <= span.to;

// The remark and the reason of the sentence in which the caret stands.
const follow = () => {
  const field = document.activeElement;
  if (!Object.values(fields).includes(field)) return;
  const found = remarks.find((each) => within(each.span, field, field.selectionStart));
  const changed = remarks.filter((each) => each.item.classList.contains("here") !== (each === found));
  for (const each of changed) each.item.classList.toggle("here", each === found);
  if (changed.length) paint();
  tellWhy(field);
};

const sentences = () => [...document.querySelectorAll("[data-sentence]")];

const tellWhy = (field) => {
  const line = document.querySelector("[data-why-here]");
  if (!line || field !== fields.body) return;
  const at = field.selectionStart;
  const found = sentences().find((each) => {
    const from = field.value.indexOf(each.dataset.sentence);
    return from >= 0 && from <= at && at <= from + each.dataset.sentence.length;
  });
  line.textContent = found ? `${line.dataset.whyHere}: ${found.dataset.why}` : "";
};

const choose = (field, from, to) => {
  field.focus();
  field.setSelectionRange(from, to);
  follow();
};

const next = (way) => {
  const marked = remarks.filter((each) => each.span).sort((one, other) => (one.span.part === other.span.part ? one.span.from - other.span.from : one.span.part === "subject" ? -1 : 1));
  if (!marked.length) return;
  const at = marked.findIndex((each) => each.item.classList.contains("here"));
  const { span } = marked[at < 0 ? (way > 0 ? 0 : marked.length - 1) : (at + way + marked.length) % marked.length];
  choose(fields[span.part], span.from, span.to);
};

// Typed as by hand, so that the browser's own undo takes it back; the field tells htmx, which asks the coach again.
const type = ({ part, from, to }, words) => {
  choose(fields[part], from, to);
  if (document.execCommand(words ? "insertText" : "delete", false, words)) return;
  fields[part].setRangeText(words, from, to, "end");
  fields[part].dispatchEvent(new InputEvent("input", { bubbles: true }));
};

const pressed = (event) => {
  const remark = remarks.find((each) => each.item.contains(event.target));
  const button = event.target.closest("[name=fix]");
  if (button && remark?.fix) {
    event.preventDefault();
    type(remark.fix, button.dataset.words);
  } else if (event.target.closest("[data-show]") && remark?.span) {
    event.preventDefault();
    choose(fields[remark.span.part], remark.span.from, remark.span.to);
  }
  const sentence = event.target.closest("[data-sentence]")?.dataset.sentence;
  const from = sentence && event.target.closest("a") ? fields.body.value.indexOf(sentence) : -1;
  if (from < 0) return;
  event.preventDefault();
  choose(fields.body, from, from + sentence.length);
};

const keyed = (event) => {
  const inField = Object.values(fields).includes(event.target);
  const remark = remarks.find((each) => each.item.contains(event.target));
  if (event.key === "F8") next(event.shiftKey ? -1 : 1);
  else if (event.key === "." && (event.ctrlKey || event.metaKey) && inField) document.querySelector(".finding.here :is([name=fix], a, summary)")?.focus();
  else if (event.key === "Escape" && remark?.span) choose(fields[remark.span.part], remark.span.from, remark.span.to);
  else return;
  event.preventDefault();
};

const isSaved = () => shown.subject === asked.subject && shown.body === asked.body;

const sayUnsaved = () => {
  const line = document.getElementById("saved");
  if (line) line.textContent = form.dataset.unsaved;
};

const typed = () => {
  const now = texts();
  move(shown, now);
  shown = now;
  sayUnsaved();
  show();
};

const answered = () => {
  read();
  move(asked, shown);
  if (!isSaved()) sayUnsaved();
  show();
  follow();
};

// Who leaves in the moment before words are saved loses none of them.
const leave = () => {
  if (document.visibilityState === "hidden" && !isSaved()) navigator.sendBeacon(form.getAttribute("hx-post"), new FormData(form));
};

for (const name of Object.keys(fields)) lay(name);
document.querySelector(".desk").classList.add("marked");
read();
show();
form.addEventListener("input", typed);
form.addEventListener("submit", () => (asked = shown));
form.addEventListener("htmx:before:request", () => (asked = texts()));
document.addEventListener("htmx:after:settle", answered);
document.addEventListener("selectionchange", follow);
document.addEventListener("click", pressed);
document.addEventListener("keydown", keyed);
document.addEventListener("visibilitychange", leave);
new ResizeObserver(show).observe(form);
document.fonts.ready.then(show);
