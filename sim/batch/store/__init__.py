"""The store of runs: a SQLite file or a PostgreSQL database."""
