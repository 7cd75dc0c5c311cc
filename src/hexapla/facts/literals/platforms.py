"""Names of systems, languages and tools that no language translates, by what they are names of.

One stands for another only by mistake; several names of one thing are the same.
"""

from __future__ import annotations

from typing import Final

LONG: Final = 5
"""Letters from which a name is known again with another one."""

_KINDS: Final = (
    (
        "windows|linux|macos mac osx os_x mac_os|ubuntu|debian|fedora|centos|freebsd|android|ios"
        "|arch_linux archlinux arch|alpine alpine_linux|raspberry_pi_os raspbian"
    ),
    (
        "python python3|javascript js|typescript ts|java|kotlin|swift|go golang|rust|ruby|php"
        "|c|c++ cpp|c# csharp|dart|scala|elixir|julia|lua|perl|r"
    ),
    (
        "npm|yarn|pnpm|bun|deno|pip pip3|pipx|poetry|uv|conda|cargo|maven mvn|gradle|composer"
        "|bundler|homebrew brew|apt apt-get|dnf|yum|pacman|chocolatey choco|scoop|winget|nuget"
    ),
    "bash|zsh|fish|powershell pwsh|cmd cmd.exe|nushell",
    "react react.js reactjs|vue vue.js vuejs|svelte|angular|solid|preact|ember",
    "github|gitlab|bitbucket|gitea|codeberg",
    "chrome google_chrome|firefox mozilla_firefox|safari|edge microsoft_edge|opera",
    "json|yaml yml|toml|xml|csv|ini",
)
_KNOWN: Final[dict[str, tuple[int | str, ...]]] = {
    name.replace("_", " "): (kind, names.split()[0])
    for kind, row in enumerate(_KINDS)
    for names in row.split("|")
    for name in names.split()
}


def is_other_platform(was: str, now: str) -> bool:
    """Whether two texts, in whatever case, are the names of two things of one kind."""
    ours, theirs = (_KNOWN.get(text.strip("`* ").lower(), ()) for text in (was, now))
    return ours[:1] == theirs[:1] and ours != theirs


def is_misspelt_platform(was: str, now: str) -> bool:
    """Whether a text is a known name with one letter changed, lost, added or exchanged."""
    name, other = (text.strip("`* ").lower() for text in (was, now))
    if name not in _KNOWN or other in _KNOWN or len(name) < LONG:
        return False
    short, long = sorted((name, other), key=len)
    if len(short) != len(long):
        return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))
    apart = [n for n, letter in enumerate(short) if letter != long[n]]
    return len(apart) == 1 or (sorted(short) == sorted(long) and apart[1:] == [apart[0] + 1])
