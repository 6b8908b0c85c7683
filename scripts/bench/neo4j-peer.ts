// The peer of the benchmark: a server that @neo4j/graphql generates from type definitions, on the same graph.
//   node --import tsx scripts/bench/neo4j-peer.ts URI USER PASSWORD      prints its address
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const [uri, user, password] = process.argv.slice(2) as [string, string, string];

const typeDefs = /* GraphQL */ `
  type Paper @node {
    id: ID!
    title: String!
    proposes: [Entity!]! @relationship(type: "PROPOSES", direction: OUT)
    claims: [Claim!]! @relationship(type: "MAKES", direction: OUT)
  }
  type Claim @node {
    id: ID!
    kind: String!
    value: Float
    unit: String
    dimension: String
    baseValue: Float
    outcome: String!
    evidence: String!
    published: String
    confidence: Float!
    reviewState: String!
    subject: [Method!]! @relationship(type: "ABOUT", direction: OUT)
    metric: [Metric!]! @relationship(type: "MEASURES", direction: OUT)
    datasets: [Dataset!]! @relationship(type: "ON_DATASET", direction: OUT)
    hardware: [Hardware!]! @relationship(type: "ON_HARDWARE", direction: OUT)
    baseline: [Method!]! @relationship(type: "VERSUS", direction: OUT)
    paper: [Paper!]! @relationship(type: "MAKES", direction: IN)
  }
  type Entity @node {
    id: ID!
    name: String!
  }
  type Method @node {
    id: ID!
    name: String!
    claims: [Claim!]! @relationship(type: "ABOUT", direction: IN)
  }
  type Metric @node {
    id: ID!
    name: String!
    claims: [Claim!]! @relationship(type: "MEASURES", direction: IN)
  }
  type Dataset @node {
    id: ID!
    name: String!
    claims: [Claim!]! @relationship(type: "ON_DATASET", direction: IN)
  }
  type Hardware @node {
    id: ID!
    name: String!
    claims: [Claim!]! @relationship(type: "ON_HARDWARE", direction: IN)
  }
`;

const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
console.log(url);
