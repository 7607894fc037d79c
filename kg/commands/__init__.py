"""The commands of ``kg``, one module each; ``cli.py`` loads only the one that is called."""
