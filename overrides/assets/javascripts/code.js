const SHOWN = 2000 // milliseconds that a confirmation stays

/** A button that copies, on every block of code, and focus for what scrolls sideways. */
export function startCode() {
  const { translations } = JSON.parse(document.getElementById("__config").textContent)
  if (navigator.clipboard)
    for (const block of document.querySelectorAll("article pre > code"))
      addButton(block, translations)
  addEventListener("load", makeScrollable)
  addEventListener("resize", makeScrollable)
}

function addButton(block, translations) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "hx-copy"
  button.textContent = translations["clipboard.copy"]
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.textContent)
    button.textContent = translations["clipboard.copied"]
    setTimeout(() => (button.textContent = translations["clipboard.copy"]), SHOWN)
  })
  block.parentElement.append(button)
}

/** What scrolls sideways must be reachable by keyboard. */
function makeScrollable() {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap, article pre > code"))
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
    else box.removeAttribute("tabindex")
}
