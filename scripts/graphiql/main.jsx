// The page at /graphql in a browser: GraphiQL with one tab for each example in schema/examples.
import { GraphiQL } from 'graphiql';
import 'graphiql/graphiql.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import examples from 'claimgraph:examples';

/** @type {(request: object, options?: { headers?: Record<string, string> }) => Promise<unknown>} */
async function fetcher(request, options) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...options?.headers },
    body: JSON.stringify(request),
  });
  return response.json();
}

createRoot(document.querySelector('#graphiql')).render(
  createElement(GraphiQL, {
    fetcher,
    defaultTabs: examples.map((query) => ({ query })),
    defaultEditorToolsVisibility: false,
  }),
);
