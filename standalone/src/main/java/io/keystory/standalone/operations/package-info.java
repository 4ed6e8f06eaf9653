/** What operators do from the command line: backups, migrations, the archive, events as files. No Spring application. */
package io.keystory.standalone.operations;
