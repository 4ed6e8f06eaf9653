import { Component, type ReactNode } from 'react';
import { NotLoaded } from './NotLoaded';

interface FetchedProps {
  /** Where the person is. */
  path: string;
  children: ReactNode;
}

interface State {
  path: string;
  hasFailed: boolean;
}

/** A page whose files are fetched when it is opened; where they cannot be, how to go on. */
export class Fetched extends Component<FetchedProps, State> {
  override state: State = { path: this.props.path, hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  /** Whoever goes elsewhere finds another page there. */
  static getDerivedStateFromProps({ path }: FetchedProps, state: State): State | null {
    return path === state.path ? null : { path, hasFailed: false };
  }

  override render() {
    return this.state.hasFailed ? <NotLoaded /> : this.props.children;
  }
}
