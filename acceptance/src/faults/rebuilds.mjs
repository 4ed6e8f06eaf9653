// Builds of read models beside the live ones: ordered, followed, and ended.
import { expect, management } from '../client.mjs';
import { until } from '../until.mjs';

/** Whoever reads the whole log, as rebuilds do, waits behind this; appends and live read models do not. */
export const IN_THE_MIDST = 'lock table log_archive.event in access exclusive mode';

/** One build of a read model, as the API tells of it. */
export class Rebuild {
  #path;

  constructor(name, id) {
    this.name = name;
    this.#path = `/projections/${name}/rebuilds/${id}`;
  }

  /** Orders one, at the front door unless another origin is named; undefined when there is nothing to make it of. */
  static async order(name, origin) {
    const ordered = await management('POST', `/projections/${name}/rebuilds`, {}, origin);
    if (ordered.body.code === 'projection.nothing_to_rebuild') return undefined;
    return new Rebuild(name, expect(ordered, 202).id);
  }

  /** How it is: state, progress, differences and more. */
  now = async () => expect(await management('GET', this.#path), 200);

  /** What it is like as soon as it is in one of these states. */
  reaches(states, patience = 60_000) {
    return until(`${this.name} is ${states.join(' or ')}`, async () => {
      const build = await this.now();
      return states.includes(build.state) && build;
    }, patience);
  }

  /** Tells it to pause, resume, switch or abandon. */
  tell = async (what) => expect(await management('POST', `${this.#path}/${what}`), 202);
}

/** The names of all read models. */
export const readModels = async () => expect(await management('GET', '/projections'), 200).map(({ name }) => name);
