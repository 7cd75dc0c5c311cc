"""What people do next: the work list, syncs, differences and new pages."""
