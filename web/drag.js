// On a draft's drawing a box is dragged to another place. Dropping it opens the form that places or
// moves it, filled in: nothing is edited before that is sent. Each box leads to the same forms.

const FAR = 6; // A pointer that moves less than this means to choose the box.
const HOLD = 350; // So long a finger rests on a box that it means to lift it, and not to scroll.
const EDGE = 48; // So near its edge the window scrolls along.
const STEP = 12;

const frame = document.querySelector(".ettle_map[data-edit]");
const map = frame.querySelector("svg.drawing");
const areas = [...map.querySelectorAll(".area")];
const boxes = [...map.querySelectorAll(".box")];
const movable = boxes.filter((box) => box.dataset.slot || box.dataset.moves);
let held = null;

const edges = (shape) => shape.querySelector("rect").getBBox();
const middle = (box) => edges(box).y + edges(box).height / 2;
const onMap = ({ x, y }) => new DOMPoint(x, y).matrixTransform(map.getScreenCTM().inverse());

// What a box at this point would become: placed in its own area, or moved to another one. Null where
// it may not stand or stands already.
function spotAt(box, point) {
  const area = areas.findIndex((each) => {
    const { x, y, width, height } = edges(each);
    return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
  });
  if (box.dataset.moves.split(" ").includes(String(area))) {
    return { area, order: { kind: "move", tier: areas[area].dataset.tier, lane: areas[area].dataset.lane } };
  }
  if (area < 0 || box.dataset.area !== String(area) || !box.dataset.slot) {
    return null;
  }
  const others = boxes.filter((each) => each !== box && each.dataset.area === box.dataset.area);
  const above = others.filter((each) => middle(each) < point.y).sort((one, other) => middle(one) - middle(other)).at(-1);
  const slot = above ? above.dataset.below : "0";
  return slot === box.dataset.slot ? null : { area, below: above, order: { kind: "place", slot } };
}

function lift() {
  const { box, pointer } = held;
  held.lifted = true;
  box.setPointerCapture(pointer);
  const own = box.dataset.slot ? [box.dataset.area] : [];
  [...own, ...box.dataset.moves.split(" ")].forEach((area) => areas[area]?.classList.add("ettle_spot"));
  box.classList.add("ettle_origin");
  held.ghost = box.cloneNode(true);
  held.ghost.removeAttribute("href");
  held.ghost.setAttribute("aria-hidden", "true");
  held.ghost.classList.replace("ettle_origin", "ettle_ghost");
  held.line = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  held.line.classList.add("ettle_drop");
  map.append(held.ghost, held.line);
  frame.classList.add("ettle_lifted");
  follow();
}

// Goes on with every frame, so that the box stays at the pointer while the page scrolls too.
function follow() {
  if (!held?.lifted) {
    return;
  }
  const { box, at, from, ghost, line } = held;
  const to = onMap(at);
  ghost.setAttribute("transform", `translate(${to.x - from.x} ${to.y - from.y})`);
  const spot = spotAt(box, to);
  areas.forEach((area, index) => area.classList.toggle("ettle_spot--here", spot?.area === index));
  const inOwn = spot?.order.kind === "place";
  line.toggleAttribute("hidden", !inOwn);
  if (inOwn) {
    const { x, width } = edges(box);
    const y = spot.below ? edges(spot.below).y + edges(spot.below).height + 3 : edges(areas[spot.area]).y + 3;
    Object.entries({ x, y, width, height: 6, rx: 3 }).forEach(([name, value]) => line.setAttribute(name, value));
  }
  const along = (place, end) => (place < EDGE ? -STEP : place > end - EDGE ? STEP : 0);
  window.scrollBy(0, along(at.y, document.documentElement.clientHeight));
  const { left, width } = frame.getBoundingClientRect();
  frame.scrollBy(along(at.x - left, width), 0);
  requestAnimationFrame(follow);
}

function putBack() {
  if (!held?.lifted) {
    return;
  }
  held.lifted = false;
  held.wasLifted = true;
  held.box.classList.remove("ettle_origin");
  held.ghost.remove();
  held.line.remove();
  areas.forEach((area) => area.classList.remove("ettle_spot", "ettle_spot--here"));
  frame.classList.remove("ettle_lifted");
}

function letGo() {
  putBack();
  clearTimeout(held.timer);
  held.over.abort();
  held = null;
}

function drop(event) {
  const { box, lifted } = held;
  const spot = lifted ? spotAt(box, onMap(event)) : null;
  putBack();
  if (held.wasLifted) {
    // The browser takes this for a click, too.
    const swallow = (click) => click.preventDefault();
    box.addEventListener("click", swallow);
    setTimeout(() => box.removeEventListener("click", swallow));
  }
  letGo();
  if (spot) {
    const form = new URL(frame.dataset.edit, location);
    Object.entries({ ...spot.order, code: box.dataset.code }).forEach(([name, value]) => form.searchParams.set(name, value));
    location.assign(form);
  }
}

function hold(box, event) {
  if (held || !event.isPrimary || event.button !== 0) {
    return;
  }
  const over = new AbortController();
  const on = (target, type, act) => target.addEventListener(type, act, { signal: over.signal });
  const byMouse = event.pointerType === "mouse";
  held = { box, over, pointer: event.pointerId, at: { x: event.x, y: event.y }, from: onMap(event) };
  if (!byMouse) {
    held.timer = setTimeout(lift, HOLD);
  }
  on(window, "pointermove", (move) => {
    const isFar = Math.hypot(move.x - held.at.x, move.y - held.at.y) > FAR;
    if (!held.lifted && !held.wasLifted && isFar) {
      byMouse ? lift() : letGo();
    }
    if (held?.lifted) {
      held.at = { x: move.x, y: move.y };
    }
  });
  on(window, "pointerup", drop);
  on(window, "pointercancel", letGo);
  on(window, "blur", letGo);
  on(document, "keydown", (key) => key.key === "Escape" && putBack());
}

movable.forEach((box) => {
  box.classList.add("ettle_movable");
  box.addEventListener("pointerdown", (event) => hold(box, event));
  box.addEventListener("dragstart", (event) => event.preventDefault());
  box.addEventListener("contextmenu", (event) => held?.lifted && event.preventDefault());
  // Said once for all, as a browser asks before a finger moves whether it may scroll.
  box.addEventListener("touchmove", (event) => held?.lifted && event.preventDefault(), { passive: false });
});
document.getElementById("dragging").hidden = false;
