// What the gates measure in a page. Each function gives a list of faults, each one sentence
// that names the element.

function nameOf(element) {
  const id = element.id ? `#${element.id}` : "";
  const names = [...element.classList].map((name) => `.${name}`).join("");
  const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
  return `<${element.localName}${id}${names}> «${words}»`;
}

function isShown(element) {
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      element.getClientRects().length > 0;
}

// Kept for screen readers alone: a box of a pixel, or moved off the page.
function isForSpeechOnly(element) {
  for (let at = element; at; at = at.parentElement) {
    const box = at.getBoundingClientRect();
    const style = getComputedStyle(at);
    if (style.position === "absolute" && (box.width <= 1 || box.height <= 1)) return true;
    if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return true;
  }
  return false;
}

function* textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.data.trim() !== "") yield walker.currentNode;
  }
}

// -- no sideways scrolling ------------------------------------------------------------

function sidewaysFaults() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const faults = [];
  for (const element of document.body.querySelectorAll("*")) {
    const right = element.getBoundingClientRect().right;
    if (right > width + 0.5 && isShown(element)) {
      faults.push(`${nameOf(element)} ends at ${Math.round(right)} px of ${width}`);
    }
  }
  return faults.length ? faults.slice(0, 5) : ["the page scrolls sideways"];
}

// -- characters on a line -------------------------------------------------------------

const kRunningText = 150;  // characters from which a block is read line by line

// The width of a block over the mean width of its own characters.
function charactersOnALine(block) {
  const style = getComputedStyle(block);
  const canvas = (window.svodCanvas ??= document.createElement("canvas").getContext("2d"));
  canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const text = block.textContent.trim().replace(/\s+/g, " ");
  const box = block.getBoundingClientRect();
  const width = box.width - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return width / (canvas.measureText(text).width / text.length);
}

function measureFaults(least, most) {
  const faults = [];
  const atTop = [];
  const blocks = [...document.querySelectorAll("main p, main li, main dd, main blockquote")];
  for (const block of blocks) {
    const own = block.textContent.trim();
    const inner = block.querySelector("p, li, dd, dl, ul, ol, table, div, blockquote");
    if (own.length < kRunningText || inner || !isShown(block) || block.closest("table")) continue;
    const characters = charactersOnALine(block);
    if (characters > most + 0.5) {
      faults.push(`${nameOf(block)} has ${characters.toFixed(1)} characters on a line`);
    }
    if (!block.parentElement.closest("li, blockquote, dd, details, aside")) atTop.push(characters);
  }
  atTop.sort((a, b) => a - b);
  const median = atTop[Math.floor(atTop.length / 2)];
  if (median !== undefined && median < least - 0.5) {
    faults.push(`the text has ${median.toFixed(1)} characters on a line`);
  }
  return faults.slice(0, 8);
}

// How many blocks of running text the page has, so that a gate cannot pass on none.
function runningBlocks() {
  return [...document.querySelectorAll("main p, main li, main dd")].filter(
      (block) => block.textContent.trim().length >= kRunningText && isShown(block)).length;
}

// -- contrast (WCAG 2.2, 1.4.3) -------------------------------------------------------

const colours = new Map();

// Any CSS colour as [r, g, b, a], 0–255 and 0–1.
function colourOf(css) {
  if (!colours.has(css)) {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    canvas.canvas.width = canvas.canvas.height = 1;
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    colours.set(css, [r, g, b, a / 255]);
  }
  return colours.get(css);
}

function over(top, bottom) {
  return [0, 1, 2].map((i) => top[i] * top[3] + bottom[i] * (1 - top[3])).concat(1);
}

function luminance([r, g, b]) {
  const linear = (value) => {
    const s = value / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function contrastFaults() {
  const faults = [];
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const canvas = dark && scheme.includes("dark") ? [18, 18, 18, 1] : [255, 255, 255, 1];
  for (const node of textNodes(document.body)) {
    const element = node.parentElement;
    if (!isShown(element) || ["SCRIPT", "STYLE", "NOSCRIPT"].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const layers = [];
    let opacity = 1;
    let picture = false;
    for (let at = element; at; at = at.parentElement) {
      const own = getComputedStyle(at);
      layers.push(colourOf(own.backgroundColor));
      opacity *= parseFloat(own.opacity);
      if (layers.every(([, , , a]) => a < 1) && own.backgroundImage !== "none") picture = true;
    }
    if (picture) {
      faults.push(`${nameOf(element)} stands on a picture`);
      continue;
    }
    const ground = layers.reduceRight((under, layer) => over(layer, under), canvas);
    const [r, g, b, a] = colourOf(style.color);
    const ink = over([r, g, b, a * opacity], ground);
    const [light, deep] = [luminance(ink), luminance(ground)].sort((x, y) => y - x);
    const ratio = (light + 0.05) / (deep + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) {
      faults.push(`${nameOf(element)} has a contrast of ${ratio.toFixed(2)}`);
    }
  }
  return [...new Set(faults)].slice(0, 8);
}

// -- structure ------------------------------------------------------------------------

function headingFaults() {
  const faults = [];
  const first = [...document.querySelectorAll("h1")].filter(isShown);
  if (first.length !== 1) faults.push(`there are ${first.length} h1`);
  let before = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.localName[1]);
    if (heading.textContent.trim() === "") faults.push(`<${heading.localName}> is empty`);
    if (before && level > before + 1) faults.push(`${nameOf(heading)} comes after an h${before}`);
    before = level;
  }
  return faults;
}

function emptyFaults() {
  const faults = [];
  const parts = "main, section, article, aside, nav, header, footer, details, ul, ol, dl, table, " +
      "figure, p, li, td:only-child, dt, summary, a, button, caption";
  for (const element of document.querySelectorAll(parts)) {
    if (isShown(element) && element.textContent.trim() === "" &&
        !element.querySelector("img, input, svg") && !element.getAttribute("aria-label")) {
      faults.push(`${nameOf(element)} in ${nameOf(element.parentElement)} is empty`);
    }
  }
  // A heading with nothing below it before the next of its rank.
  const headings = [...document.querySelectorAll("main h2, main h3, main h4, main h5, main h6")];
  headings.forEach((heading, number) => {
    const level = Number(heading.localName[1]);
    const next = headings.slice(number + 1).find((other) => Number(other.localName[1]) <= level);
    const range = document.createRange();
    range.setStartAfter(heading);
    if (next) range.setEndBefore(next);
    else range.setEndAfter(document.querySelector("main"));
    if (range.toString().trim() === "") faults.push(`${nameOf(heading)} has nothing below it`);
  });
  return faults.slice(0, 8);
}

// A page that reading needs nothing else for: it has a style, its parts have names.
function frameFaults() {
  const faults = [];
  if (!document.querySelector("link[rel=stylesheet]")) faults.push("there is no style sheet");
  if (document.querySelectorAll("main").length !== 1) faults.push("there is not one <main>");
  const navigations = [...document.querySelectorAll("nav")];
  if (navigations.length === 0) faults.push("there is no <nav>");
  if (navigations.length > 1) {
    for (const nav of navigations) {
      if (!nav.getAttribute("aria-label") && !nav.getAttribute("aria-labelledby")) {
        faults.push(`${nameOf(nav)} has no name among several <nav>`);
      }
    }
  }
  const skip = document.querySelector("a");
  if (!skip || !(skip.getAttribute("href") || "").startsWith("#")) {
    faults.push("the first link does not lead to the text");
  }
  for (const image of document.images) {
    if (!image.complete || image.naturalWidth === 0) faults.push(`${nameOf(image)} is broken`);
    if (!image.hasAttribute("alt")) faults.push(`${image.getAttribute("src")} has no alt`);
  }
  return faults;
}
