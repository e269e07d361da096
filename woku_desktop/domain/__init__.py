"""The words this program thinks in: pure values and rules, standard library only, no I/O."""
