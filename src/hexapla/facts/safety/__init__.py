"""What on a page reorders, hides, runs or poses as something else."""
