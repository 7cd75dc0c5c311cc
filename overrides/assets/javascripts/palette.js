// Applies the chosen palette before the first paint.
(() => {
  const palette = window.__md_get("__palette")
  const dark = matchMedia("(prefers-color-scheme: dark)").matches
  const chosen = palette && palette.color
  const media = `(prefers-color-scheme: ${dark ? "dark" : "light"})`
  const input = document.querySelector(`[data-md-color-media="${media}"]`)
  const color = chosen || (input && { scheme: input.dataset.mdColorScheme })
  for (const [key, value] of Object.entries(color || {}))
    document.body.setAttribute(`data-md-color-${key}`, value)
})()
