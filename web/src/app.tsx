import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Link, Route, Switch } from 'wouter';
import { entityPath, useAddress, withParams } from './address.js';
import { NameField } from './parts/name-field.js';
import { Empty, Loading } from './parts/states.js';
import { Theme, useThemeOf } from './parts/theme.js';

/** Views are loaded on demand, so that an embedded view does not load the code of the others. */
const Home = lazy(() => import('./views/home.js').then((view) => ({ default: view.Home })));
const Claims = lazy(() => import('./views/claims.js').then((view) => ({ default: view.Claims })));
const LeaderboardView = lazy(() =>
  import('./views/leaderboard.js').then((view) => ({ default: view.LeaderboardView })),
);
const Compare = lazy(() => import('./views/compare.js').then((view) => ({ default: view.Compare })));
const Tradeoff = lazy(() => import('./views/tradeoff.js').then((view) => ({ default: view.TradeoffView })));
const Graph = lazy(() => import('./views/graph.js').then((view) => ({ default: view.GraphView })));
const Review = lazy(() => import('./views/review.js').then((view) => ({ default: view.ReviewView })));
const Add = lazy(() => import('./views/add.js').then((view) => ({ default: view.AddView })));
const EntityPage = lazy(() => import('./views/entity.js').then((view) => ({ default: view.EntityPage })));
const Paper = lazy(() => import('./views/paper.js').then((view) => ({ default: view.Paper })));

const VIEWS = [
  ['/claims', 'Claims'],
  ['/leaderboard', 'Leaderboard'],
  ['/compare', 'Compare'],
  ['/tradeoff', 'Trade-off'],
  ['/graph', 'Graph'],
  ['/review', 'Review'],
  ['/add', 'Add'],
] as const;

export function App(): ReactNode {
  const { path, params } = useAddress();
  const embedded = path.endsWith('/embed');
  useThemeOf(params, embedded);
  useTitle(path);
  return (
    <>
      {!embedded && <Header />}
      <main id="content" tabIndex={-1} className={embedded ? 'embed' : ''}>
        <Suspense fallback={<Loading what="the view" />}>
          <Views />
        </Suspense>
      </main>
      {embedded ? <EmbedFooter /> : <Footer />}
    </>
  );
}

function Views(): ReactNode {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/claims">
        <Claims />
      </Route>
      <Route path="/claims/embed">
        <Claims embed />
      </Route>
      <Route path="/leaderboard">
        <LeaderboardView />
      </Route>
      <Route path="/leaderboard/embed">
        <LeaderboardView embed />
      </Route>
      <Route path="/compare" component={Compare} />
      <Route path="/tradeoff">
        <Tradeoff />
      </Route>
      <Route path="/tradeoff/embed">
        <Tradeoff embed />
      </Route>
      <Route path="/graph" component={Graph} />
      <Route path="/review" component={Review} />
      <Route path="/add" component={Add} />
      <Route path="/papers/:id">{({ id }) => <Paper id={decodeURIComponent(id)} />}</Route>
      <Route path="/entities/:id">{({ id }) => <EntityPage id={decodeURIComponent(id)} />}</Route>
      <Route>
        <h1>There is no such page</h1>
        <Empty>
          <Link href="/">Start over</Link>
        </Empty>
      </Route>
    </Switch>
  );
}

function Header(): ReactNode {
  const { path, params, go } = useAddress();
  return (
    <header className="top">
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <Link href="/" className="brand">
        claim<span>graph</span>
      </Link>
      <search>
        <NameField
          label="Ask a question, or type a name"
          hideLabel
          className="ask"
          questions
          focusOnLoad={path === '/'}
          initial={path === '/' ? (params.get('q') ?? '') : ''}
          placeholder="Ask: fastest ImageNet-1K model on a phone"
          onPick={({ id }) => go(entityPath(id))}
          onText={(text) => go(text ? withParams('/', new URLSearchParams({ q: text })) : '/')}
        />
      </search>
      <nav aria-label="Views">
        {VIEWS.map(([href, name]) => (
          <Link key={href} href={href} aria-current={path === href ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <Theme />
    </header>
  );
}

function Footer(): ReactNode {
  return (
    <footer>
      <span>claimgraph – every number with the sentence that says so</span>
      <a href="/graphql">GraphQL</a>
    </footer>
  );
}

function EmbedFooter(): ReactNode {
  const { path, params } = useAddress();
  const shown = new URLSearchParams(params);
  shown.delete('theme');
  return (
    <footer className="embed">
      <a href={withParams(path.replace(/\/embed$/, ''), shown)} target="_blank" rel="noreferrer">
        Open in claimgraph
      </a>
    </footer>
  );
}

function useTitle(path: string): void {
  useEffect(() => {
    const view = VIEWS.find(([href]) => path.startsWith(href))?.[1];
    document.title = view ? `${view} – claimgraph` : 'claimgraph';
  }, [path]);
}
