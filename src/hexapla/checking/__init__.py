"""What is found: the rules run over a project, in parallel and with a memory."""

from __future__ import annotations

PATIENT = (1_000_000, 50, 50)
"""When the garbage collector looks for circles: seldom, as what a check makes has hardly any."""
