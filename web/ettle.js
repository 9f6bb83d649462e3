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
