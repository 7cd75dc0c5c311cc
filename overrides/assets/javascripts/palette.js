// Applies the chosen colours before the first paint.
document.body.dataset.mdColorScheme =
	__md_get("__palette")?.color.scheme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default")
