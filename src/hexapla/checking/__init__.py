"""What is found: the rules run over a project, in parallel and with a memory."""
