import {
  IconBinaryTree2,
  IconChecklist,
  IconChartDots3,
  IconEyeCheck,
  IconHome,
  IconListDetails,
  IconBuildingStore,
  IconCalendarEvent,
  IconScale,
  IconStack2,
  IconTool,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Action } from '@truthline/api';

type Destination = {
  readonly id:
    | 'start'
    | 'blueprints'
    | 'assignments'
    | 'audits'
    | 'reviews'
    | 'appeals'
    | 'actions'
    | 'checklists'
    | 'waves'
    | 'network'
    | 'dealers'
    | 'people';
  readonly to:
    | '/'
    | '/blueprints'
    | '/assignments'
    | '/audits'
    | '/reviews'
    | '/appeals'
    | '/actions'
    | '/checklists'
    | '/waves'
    | '/network'
    | '/dealers'
    | '/people';
  readonly icon: Icon;
  /** What one must be allowed to do for the page to be of use. */
  readonly needs: Action;
  /** Whoever may do this has the way to it on another page: their bar is full. */
  readonly unless?: Action;
};

export const destinations: readonly Destination[] = [
  { id: 'start', to: '/', icon: IconHome, needs: 'account.use' },
  { id: 'blueprints', to: '/blueprints', icon: IconBinaryTree2, needs: 'blueprint.read' },
  { id: 'assignments', to: '/assignments', icon: IconCalendarEvent, needs: 'assignment.read' },
  { id: 'audits', to: '/audits', icon: IconChecklist, needs: 'audit.read' },
  { id: 'reviews', to: '/reviews', icon: IconEyeCheck, needs: 'audit.review' },
  { id: 'appeals', to: '/appeals', icon: IconScale, needs: 'audit.appeal' },
  { id: 'actions', to: '/actions', icon: IconTool, needs: 'action.read', unless: 'audit.review' },
  { id: 'checklists', to: '/checklists', icon: IconListDetails, needs: 'checklist.write' },
  { id: 'waves', to: '/waves', icon: IconStack2, needs: 'wave.import' },
  { id: 'network', to: '/network', icon: IconChartDots3, needs: 'comparison.read' },
  { id: 'dealers', to: '/dealers', icon: IconBuildingStore, needs: 'dealer.add' },
  { id: 'people', to: '/people', icon: IconUsers, needs: 'people.read' },
];
