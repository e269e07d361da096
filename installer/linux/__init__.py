"""What Linux installs: a Debian package, and an archive for everything else."""
