// Steps as tasks in Markdown, or as rows of RFC 4180.
export function asMarkdown(title, about, steps) {
	const lines = [`# ${title}`, "", escape(about.filter(Boolean).join(" · ")), ""]
	let last
	for (const { group, depth, text, time } of steps) {
		if (group !== last) lines.push(`${last ? "\n" : ""}## ${escape(group)}`, "")
		last = group
		lines.push(`${"    ".repeat(depth)}- [${time ? "x" : " "}] ${escape(text)}${time && ` — ${time}`}`)
	}
	return `${lines.join("\n")}\n`
}

const escape = (text) => text.replace(/[\\`*_[\]<>]/g, "\\$&")

export const asCsv = (rows) => rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")

function cell(value = "") {
	// A spreadsheet must not take it for a formula.
	const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
