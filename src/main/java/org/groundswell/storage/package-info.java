/**
 * Where Groundswell keeps its tables: the data source, the migrations, ids, time.
 *
 * <p>One WAR runs on H2 in a file (the default) and on PostgreSQL: {@code groundswell.db.url},
 * {@code groundswell.db.user} and {@code groundswell.db.password} decide. The schema belongs to the
 * migrations in {@code db/migration}; the ORM never creates a table.
 *
 * <p>Invariants: nothing reads or writes a table before {@link
 * org.groundswell.storage.StorageReady} was fired; every instant is a {@code timestamp with time
 * zone}; every id is a UUID of version 7 made by {@link org.groundswell.storage.Ids}.
 *
 * <p>Start reading at {@link org.groundswell.storage.StorageReady}.
 */
@Feature
package org.groundswell.storage;

import org.groundswell.Feature;
