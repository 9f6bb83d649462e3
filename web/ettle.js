// Small conveniences. Every page works without them.

// A button that is marked so opens the browser's print window.
for (const button of document.querySelectorAll("button[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// On a map, what leads to the box under the pointer or the keyboard's focus, and what it leads to,
// stands out. The arrow keys go along the links, and up and down a column.
for (const map of document.querySelectorAll("svg.drawing")) {
  const boxes = [...map.querySelectorAll("[data-code]")];
  const links = [...map.querySelectorAll("[data-from][data-to]")];
  const reached = (code, near, far) => {
    const seen = new Set([code]);
    for (const one of seen) {
      links.filter((link) => link.dataset[near] === one).forEach((link) => seen.add(link.dataset[far]));
    }
    return seen;
  };
  const show = (code) => {
    const after = code && reached(code, "from", "to");
    const before = code && reached(code, "to", "from");
    boxes.forEach((box) => box.classList.toggle("ettle_faint", Boolean(code) && !after.has(box.dataset.code) && !before.has(box.dataset.code)));
    links.forEach((link) => {
      const { from, to } = link.dataset;
      link.classList.toggle("ettle_faint", Boolean(code) && !(after.has(from) && after.has(to)) && !(before.has(from) && before.has(to)));
    });
  };
  const go = (box, key) => {
    const code = box.dataset.code;
    const along = key === "ArrowRight" ? ["from", "to"] : ["to", "from"];
    if (key === "ArrowRight" || key === "ArrowLeft") {
      const link = links.find((one) => one.dataset[along[0]] === code);
      return link && boxes.find((one) => one.dataset.code === link.dataset[along[1]]);
    }
    const here = box.getBoundingClientRect();
    const column = boxes.filter((one) => Math.abs(one.getBoundingClientRect().left - here.left) < 2);
    column.sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top);
    return column[column.indexOf(box) + (key === "ArrowDown" ? 1 : -1)];
  };
  boxes.forEach((box) => {
    const link = box.closest("a") ?? box.querySelector("a") ?? box;
    link.addEventListener("pointerenter", () => show(box.dataset.code));
    link.addEventListener("pointerleave", () => show(document.activeElement === link ? box.dataset.code : null));
    link.addEventListener("focus", () => show(box.dataset.code));
    link.addEventListener("blur", () => show(null));
    link.addEventListener("keydown", (event) => {
      if (!["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"].includes(event.key)) return;
      const next = go(box, event.key);
      if (!next) return;
      event.preventDefault();
      (next.closest("a") ?? next.querySelector("a") ?? next).focus();
    });
  });
}

// A list of days is a slider too. Letting go of it opens the day, whose map has every box where this one has it.
for (const days of document.querySelectorAll("[data-slides]")) {
  const links = [...days.querySelectorAll("li:not(.ettle_time__edge) a")];
  if (links.length < 2) continue;
  const words = links.map((link) => link.textContent.trim());
  const here = links.findIndex((link) => link.ariaCurrent);
  const slider = Object.assign(document.createElement("input"), { type: "range", min: 0, max: links.length - 1 });
  slider.value = here < 0 ? 0 : here;
  slider.ariaLabel = days.ariaLabel;
  const told = document.createElement("output");
  const tell = () => {
    told.textContent = words[slider.value];
    slider.ariaValueText = words[slider.value];
  };
  slider.addEventListener("input", tell);
  slider.addEventListener("change", () => {
    sessionStorage.setItem("slid", days.ariaLabel);
    location.assign(links[slider.value].href);
  });
  tell();
  const row = Object.assign(document.createElement("div"), { className: "ettle_time__slider" });
  row.append(slider, told);
  days.append(row);
  if (sessionStorage.getItem("slid") === days.ariaLabel) slider.focus({ preventScroll: true });
  sessionStorage.removeItem("slid");
}

// Signing in with a passkey, and adding one. What is marked so is shown where the browser can do it at this address. A
// form asks Ettle for a question, has the device answer it, and takes the answer along. Where Ettle asks nothing, the form
// goes without, and the page that comes says why.
const site = document.querySelector("[data-passkey]")?.dataset.site;
if (site && (location.hostname === site || location.hostname.endsWith(`.${site}`)) && window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  const answer = async (kind, options) =>
    JSON.stringify(
      kind === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
    );
  document.querySelectorAll("[data-without-passkey]").forEach((words) => (words.hidden = true));
  for (const part of document.querySelectorAll("[data-passkey]")) {
    const form = part.querySelector("form");
    part.hidden = false;
    form?.addEventListener("submit", async (event) => {
      event.preventDefault();
      const said = form.querySelector("[data-said]");
      said.textContent = "";
      try {
        const reply = await fetch(part.dataset.question, { method: "POST", body: new URLSearchParams(new FormData(form)) });
        if (reply.ok) {
          form.elements.answer.value = await answer(part.dataset.passkey, await reply.json());
        }
        form.submit();
      } catch {
        said.textContent = said.dataset.said;
      }
    });
  }
}

// Words that are selected in a text are kept by their place, which counts characters as Unicode does.
for (const keep of document.querySelectorAll("[data-keep]")) {
  const text = document.getElementById("text");
  const told = keep.querySelector("[role=status]");
  const length = (words) => [...words].length;
  keep.hidden = false;
  keep.querySelector("button").addEventListener("click", () => {
    const selection = window.getSelection();
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    if (!range || range.collapsed || !text.contains(range.startContainer) || !text.contains(range.endContainer)) {
      told.textContent = "No words are selected in the text. Select some, then press the button again.";
      return;
    }
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const begins = Number(text.dataset.begins) + length(before.toString());
    const place = new URLSearchParams({ text: keep.dataset.text, begins, ends: begins + length(range.toString()) });
    window.location.assign(`${keep.dataset.keep}?${place}`);
  });
}

// Whoever screens decides by keys: one presses the button that is marked with it, and numbers press reasons once these are
// open. The keys can be turned off, for whoever speaks to the browser or strikes keys by chance (WCAG 2.1.4).
for (const screening of document.querySelectorAll("[data-screening]")) {
  const note = screening.querySelector("textarea");
  const reasons = screening.querySelector("[data-reasons]");
  const choice = screening.querySelector("[data-keys]");
  let isOff = localStorage.getItem("keys") === "off";
  const tell = () => {
    if (choice) choice.textContent = isOff ? "Turn the keys on" : "Turn the keys off";
  };
  tell();
  if (choice) choice.hidden = false;
  choice?.addEventListener("click", () => {
    isOff = !isOff;
    localStorage.setItem("keys", isOff ? "off" : "on");
    tell();
  });
  document.addEventListener("keydown", (event) => {
    if (isOff || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === "Escape" && document.activeElement === note) note.blur();
    if (event.target.closest("input, textarea, select")) return;
    const key = event.key.toLowerCase();
    if (key === "n" && note) {
      event.preventDefault();
      note.focus();
    } else if (/^[1-9]$/.test(key) && reasons?.open) {
      reasons.querySelector(`[data-reason="${key}"]`)?.click();
    } else if (/^[ieuz]$/.test(key)) {
      event.preventDefault();
      screening.querySelector(`[data-key="${key}"]`)?.click();
    }
  });
}
