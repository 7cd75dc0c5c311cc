// Where Material's bundle keeps its settings; inline scripts are forbidden.
window.__md_scope = new URL(document.currentScript.dataset.scope, location)
window.__md_get = (key) => {
	try {
		return JSON.parse(localStorage.getItem(`${__md_scope.pathname}.${key}`))
	} catch {
		return null
	}
}
window.__md_set = (key, value) => {
	try {
		localStorage.setItem(`${__md_scope.pathname}.${key}`, JSON.stringify(value))
	} catch {} // a setting that is not kept does no harm
}
