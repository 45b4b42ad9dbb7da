import { messagesFor } from '../app/i18n.ts';
import { assignmentsCatalogue } from './assignments-catalogue.ts';

export const useAssignmentsMessages = messagesFor('assignments', assignmentsCatalogue);
