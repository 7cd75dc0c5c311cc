// Where Material's bundle keeps its settings; a file, because inline scripts are forbidden.
(() => {
  const scope = new URL(document.currentScript.dataset.scope, location)
  window.__md_scope = scope
  window.__md_hash = (text) => [...text].reduce((sum, char) => (sum << 5) - sum + char.charCodeAt(0), 0)
  window.__md_get = (key, store = localStorage, base = scope) => {
    try {
      return JSON.parse(store.getItem(`${base.pathname}.${key}`))
    } catch {
      return null
    }
  }
  window.__md_set = (key, value, store = localStorage, base = scope) => {
    try {
      store.setItem(`${base.pathname}.${key}`, JSON.stringify(value))
    } catch {
      // Storage may be off or full; a setting that is not kept does no harm.
    }
  }
})()
