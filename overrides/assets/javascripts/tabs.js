// Opens the tab that the reader chose last, or that the address names.
(() => {
  const chosen = window.__md_get("__tabs")
  for (const set of document.querySelectorAll(".tabbed-set")) {
    const labels = [...set.querySelectorAll(":scope > .tabbed-labels > label")]
    const label = labels.find((one) => Array.isArray(chosen) && chosen.includes(one.innerText.trim()))
    if (label) document.getElementById(label.htmlFor).checked = true
  }
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target && target.name) target.checked = target.name.startsWith("__tabbed_")
})()
