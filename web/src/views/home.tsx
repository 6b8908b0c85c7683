import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useAddress, withParams } from '../address.js';
import { OverviewDocument, type OverviewQuery } from '../generated/operations.js';
import { AnswerView } from './answer.js';

const QUESTIONS = [
  'fastest ImageNet-1K model on a phone',
  'which methods report latency on iPhone 12?',
  'best top-1 accuracy on ImageNet-1K',
  'compare EfficientFormer-L1 and SLAB-Swin',
];

/** The start page: an introduction with example questions, or the answer to the question in the address. */
export function Home(): ReactNode {
  const { params } = useAddress();
  const question = params.get('q');
  if (question) return <AnswerView question={question} />;
  return <Overview />;
}

function Overview(): ReactNode {
  const [{ data }] = useQuery({ query: OverviewDocument });
  return (
    <div className="home">
      <section className="hero">
        <h1>What do the papers claim?</h1>
        <p>
          Every benchmark number of a set of papers – the method, the metric, the dataset, the device – and the sentence
          that says so.
        </p>
        <ul className="questions" aria-label="Questions to try">
          {QUESTIONS.map((question) => (
            <li key={question}>
              <Link href={withParams('/', new URLSearchParams({ q: question }))}>{question}</Link>
            </li>
          ))}
        </ul>
      </section>
      <Stats stats={data?.stats ?? null} />
      <div className="cards">
        <Card title="Leaderboards by metric" counts={data?.metrics} href={(key) => `/leaderboard?metric=${key}`} />
        <Card title="Claims on a dataset" counts={data?.datasets} href={(key) => `/claims?dataset=${key}`} />
        <Card title="Claims on a device" counts={data?.hardware} href={(key) => `/claims?hardware=${key}`} />
      </div>
    </div>
  );
}

function Stats({ stats }: { readonly stats: OverviewQuery['stats'] }): ReactNode {
  const tiles = ['claims', 'papers', 'methods', 'metrics', 'datasets', 'hardware'] as const;
  return (
    <dl className="tiles" aria-label="In this graph">
      {tiles.map((tile) => (
        <div key={tile}>
          <dt>{tile}</dt>
          <dd>{stats ? stats[tile].toLocaleString('en-GB') : '…'}</dd>
        </div>
      ))}
    </dl>
  );
}

interface CardProps {
  readonly title: string;
  readonly counts: OverviewQuery['metrics'] | undefined;
  readonly href: (key: string) => string;
}

function Card({ title, counts, href }: CardProps): ReactNode {
  const most = Math.max(1, ...(counts ?? []).map(({ count }) => count));
  return (
    <section className="card">
      <h2>{title}</h2>
      <ul className="bars">
        {(counts ?? []).map(({ key, label, count }) => (
          <li key={key}>
            <Link href={href(encodeURIComponent(key))}>{label}</Link>
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <span className="count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
