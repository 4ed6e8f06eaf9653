// kill -9 of the product under load: the next start finds all that was answered for, and makes up nothing.
import { after, before, test } from 'node:test';
import { logIsWhole } from '../src/faults/log.mjs';
import { Load } from '../src/faults/load.mjs';
import { OneTimeThings } from '../src/faults/one-time.mjs';
import { areTheSameMadeAnew } from '../src/faults/read-models.mjs';
import { Subject } from '../src/faults/subject.mjs';

const subject = new Subject();
let load;

before(() => subject.start());
after(async () => {
  await load?.stop();
  await subject.remove();
});

test('kill -9 of the process under load loses and repeats nothing', async () => {
  load = await Load.start();
  const once = await OneTimeThings.prepare({ setupToken: await subject.setupToken() });
  await load.goesOn();
  await once.aroundFault(() => subject.kill(subject.processOf('io.keystory.standalone.Keystory')));
  await subject.start();
  await load.goesOn();
  await load.stop();
  await once.workedAtMostOnce();
  await logIsWhole(load);
});

test('the read models are the same when they are made anew', areTheSameMadeAnew);
