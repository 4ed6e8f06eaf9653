/**
 * What operators do from the command line: backups, migrations, the archive, events as files. Each command reaches the
 * database by itself, beside the running product or alone; no Spring application starts.
 */
package io.keystory.standalone.operations;
