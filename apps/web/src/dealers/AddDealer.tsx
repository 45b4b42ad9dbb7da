import { IconPlus } from '@tabler/icons-react';
import { FormDialog } from '../frame/FormDialog.tsx';
import { DealerForm, type Region } from './DealerForm.tsx';
import { useDealersMessages } from './use-dealers-messages.ts';

/** The button and the dialog that add a dealer to one of the regions. */
export const AddDealer = ({ regions }: { regions: readonly Region[] }) => (
  <FormDialog title={useDealersMessages()('dealer.open')} leftSection={<IconPlus size={18} stroke={1.6} />}>
    {close => <DealerForm regions={regions} onDone={close} />}
  </FormDialog>
);
