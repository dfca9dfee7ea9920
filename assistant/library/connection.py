"""Opening the SQLite file: write-ahead log, short transactions, one writer at a time, several processes."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sql

from assistant.errors import LibraryError
from assistant.library import schema

BUSY_SECONDS = 30


class Database:
    """Transactions on one SQLite file. Threads may share it; another process may use the same file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = threading.RLock()
        self._engine = sql.create_engine(
            f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}
        )
        sql.event.listen(self._engine, "connect", _prepare)
        sql.event.listen(self._engine, "begin", _begin)
        try:
            with self.errors():
                self._create_or_check()
        except LibraryError:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[sql.Connection]:
        """One consistent view of the library."""
        with self.errors(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sql.Connection]:
        """All or nothing: an exception inside leaves the library as it was."""
        with self.errors(), self._writing, self._engine.connect() as connection:
            writer = connection.execution_options(writes=True)
            with writer.begin():
                yield writer

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def errors(self) -> Iterator[None]:
        """What SQLite says about the file, as our error with the way to mend it."""
        try:
            yield
        except sql.exc.OperationalError as error:
            reason = str(error.orig)
            if "locked" in reason:
                raise LibraryError(
                    "{path} is busy: another program has been writing to it for {seconds} s. Try again later",
                    path=self.path,
                    seconds=BUSY_SECONDS,
                ) from error
            raise LibraryError(
                "{path} cannot be used ({reason}). Check the folder's rights and space", path=self.path, reason=reason
            ) from error
        except sql.exc.DatabaseError as error:
            if isinstance(error.orig, sqlite3.DatabaseError) and not isinstance(error, sql.exc.IntegrityError):
                raise self._damaged(str(error.orig)) from error
            raise

    def _damaged(self, reason: str) -> LibraryError:
        return LibraryError(
            "{path} is not a library of the assistant, or is damaged ({reason}). "
            "Move it away and ingest the articles again, or choose another home",
            path=self.path,
            reason=reason,
        )

    def _create_or_check(self) -> None:
        with self.writing() as connection:
            application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
            if application == schema.APPLICATION:
                self._upgrade(connection, version)
            elif tables or application or version:
                raise self._damaged("its tables are not ours")
            else:
                schema.metadata.create_all(connection)
                connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION}")
            connection.exec_driver_sql(f"PRAGMA user_version = {schema.VERSION}")

    def _upgrade(self, connection: sql.Connection, version: int) -> None:
        if version > schema.VERSION:
            raise LibraryError(
                "{path} was written by a newer version of the assistant (tables {version}, this one knows "
                "{known}). Update the assistant, or choose another home",
                path=self.path,
                version=version,
                known=schema.VERSION,
            )
        for step in range(version + 1, schema.VERSION + 1):
            for statement in schema.UPGRADES[step]:
                connection.exec_driver_sql(statement)


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    # Python's sqlite3 would begin transactions on its own, and only before some statements; `_begin` does it instead.
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sql.Connection) -> None:
    # A writer takes the lock at once: two that both read first and write then would deadlock and one would fail.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
