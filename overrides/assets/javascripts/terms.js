const AWAY = 250 // milliseconds that the pointer may need from a term to its definition
const GAP = 6 // pixels between a term and its definition

/**
 * Definitions of terms: shown while a pointer or the focus is on the term, on a touch screen by
 * the first tap, and put away by Escape. Screen readers have them as the link's description.
 */
export function startTerms() {
  const terms = [...document.querySelectorAll(".hx-term")].map(startTerm)
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") terms.forEach((term) => term.hide())
  })
  document.addEventListener("pointerdown", (event) => {
    terms.forEach((term) => term.holds(event.target) || term.hide())
  })
}

function startTerm(link) {
  const note = document.getElementById(link.getAttribute("aria-describedby"))
  let leaving = 0
  let tapped = false
  const show = () => {
    clearTimeout(leaving)
    if (note.hidden) place(link, note)
  }
  const hide = () => {
    clearTimeout(leaving)
    note.hidden = true
  }
  const leave = () => {
    leaving = setTimeout(() => document.activeElement === link || hide(), AWAY)
  }
  for (const element of [link, note]) {
    element.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show())
    element.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leave())
  }
  link.addEventListener("pointerdown", (event) => {
    tapped = event.pointerType !== "mouse" && note.hidden
  })
  link.addEventListener("click", (event) => {
    if (!tapped) return
    event.preventDefault()
    show()
    tapped = false
  })
  link.addEventListener("focus", show)
  link.addEventListener("blur", hide)
  return { hide, holds: (target) => link.contains(target) || note.contains(target) }
}

/** Puts a definition below its term, or above where there is no room, within the page's text. */
function place(link, note) {
  note.hidden = false
  const frame = note.offsetParent.getBoundingClientRect()
  const [term] = link.getClientRects()
  const { width, height } = note.getBoundingClientRect()
  const start = note.matches(":dir(rtl)") ? term.right - width : term.left
  const left = Math.max(frame.left, Math.min(start, frame.right - width))
  const full = term.bottom + GAP + height > innerHeight && term.top > GAP + height
  const top = full ? term.top - GAP - height : term.bottom + GAP
  note.style.left = `${left - frame.left}px`
  note.style.top = `${top - frame.top}px`
}
