import { Button } from '@mantine/core';
import { readText, type Moment, type RoleId } from '@truthline/blueprint';
import { useMemo } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useStore } from '../core/core-context.tsx';
import { jobDescription, type Task } from './job-description.ts';
import { secondsText } from './seconds-text.ts';

/** A moment as whoever does the job has to know it: what is judged, and what counts as done right. */
const MomentLine = ({ moment, number }: { moment: Moment; number: number }) => {
  const say = useSay();
  const language = useStore(useCore().language);
  const { standard } = moment;
  const measure = standard?.measure ?? null;
  return (
    <li>
      <b>{say('card.moment', { number })}</b> {readText(moment.name, language)} ·{' '}
      {say(`dimension.${moment.dimension}`)}
      {standard === null ? null : (
        <span className="te-job-standard">{readText(standard.text, language)}</span>
      )}
      {measure?.type === 'threshold' ? (
        <span className="te-job-measure">
          {measure.comparison} {measure.value} {measure.unit}
        </span>
      ) : null}
    </li>
  );
};

const TaskRow = ({ task }: { task: Task }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const { card } = task;
  const { step, lane } = core.layout.get().blueprint;
  return (
    <tr>
      <td>{task.number}</td>
      <td>{readText(step[card.stepId]?.name ?? card.text, language)}</td>
      <td>
        <b>{readText(card.text, language)}</b>
        <small>{readText(lane[card.laneId]?.name ?? card.text, language)}</small>
        {card.note === null ? null : <p>{readText(card.note, language)}</p>}
        {task.waits.map(wait =>
          wait.expectedSeconds === null ? null : (
            <p key={wait.id}>{say('reading.wait', { time: secondsText(wait.expectedSeconds, say) })}</p>
          ),
        )}
      </td>
      <td>{card.durationSeconds === null ? '–' : secondsText(card.durationSeconds, say)}</td>
      <td>
        {task.moments.length === 0 ? (
          '–'
        ) : (
          <ul>
            {task.moments.map(each => (
              <MomentLine key={each.moment.id} {...each} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
};

/** What one role does, stage by stage, with the standard of each moment. */
export const JobSheet = ({ roleId }: { roleId: RoleId }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const blueprint = usePicked(core.layout, layout => layout.blueprint);
  const job = useMemo(() => jobDescription(blueprint, roleId), [blueprint, roleId]);
  const role = blueprint.role[roleId];
  const title = Object.values(blueprint.journey)[0]?.title;
  const heads = ['number', 'step', 'task', 'time', 'standard'] as const;
  return (
    <article className="te-job">
      <header>
        <p>{title === undefined ? '' : readText(title, language)}</p>
        <h2>{say('job.of', { role: role === undefined ? '' : readText(role.name, language) })}</h2>
        <p>
          {say('job.tasks', { count: job.taskCount })}
          {job.timedSeconds === null
            ? ''
            : ` · ${say('job.timed', { time: secondsText(job.timedSeconds, say) })}`}
        </p>
        <Button className="te-job-print" size="sm" onClick={() => window.print()}>
          {say('job.print')}
        </Button>
      </header>
      {job.taskCount === 0 ? <p>{say('reading.empty')}</p> : null}
      {job.stages.map(({ stage, tasks }) => (
        <section key={stage.id}>
          <h3>{readText(stage.name, language)}</h3>
          <div
            className="te-job-scroll"
            tabIndex={0}
            role="group"
            aria-label={readText(stage.name, language)}
          >
            <table>
              <thead>
                <tr>
                  {heads.map(head => (
                    <th key={head} scope="col">
                      {say(`job.${head}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {tasks.map(task => (
                  <TaskRow key={task.card.id} task={task} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      {job.ownedElsewhere.length === 0 ? null : (
        <section>
          <h3>{say('job.owned')}</h3>
          <ul>
            {job.ownedElsewhere.map(each => (
              <MomentLine key={each.moment.id} {...each} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
};
