import './late.css';
import { Component, useEffect, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { NotHere } from './fetch-later.ts';

/** In the place of a part that could not be fetched: why it is not there, and the way to it. */
const Missing = ({ onAgain }: { onAgain: () => void }) => {
  const say = useUiMessages();
  useEffect(() => {
    window.addEventListener('online', onAgain);
    return () => window.removeEventListener('online', onAgain);
  }, [onAgain]);
  return (
    <div className="tl-missing" role="alert">
      <span>{say('state.notHere')}</span>{' '}
      <Button size="compact-sm" variant="default" onClick={onAgain}>
        {say('state.retry')}
      </Button>
    </div>
  );
};

type LateBoundaryProps = { readonly onAgain: () => void; readonly children: ReactNode };

/** Keeps the page when a part of it cannot be fetched: the drawing goes on. A bug within the part is not its matter. */
export class LateBoundary extends Component<LateBoundaryProps, { readonly failed: unknown }> {
  override state = { failed: null };

  static getDerivedStateFromError(failed: unknown) {
    return { failed };
  }

  again = (): void => {
    this.props.onAgain();
    this.setState({ failed: null });
  };

  override render(): ReactNode {
    const failed: unknown = this.state.failed;
    if (failed === null) return this.props.children;
    if (failed instanceof NotHere) return <Missing onAgain={this.again} />;
    throw failed;
  }
}
