-- Whoever may decide an appeal is reminded of it while it is open.

alter table truthline.reminders
  drop constraint reminders_kind_check,
  add constraint reminders_kind_check check (kind in (
    'assigned', 'dueSoon', 'overdue', 'returned', 'appealOpen', 'appealToDecide', 'appealDecided'));
