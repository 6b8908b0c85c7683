// The graph of claims. The part that is queried:
//
//   (:Paper)-[:MAKES]->(:Claim)-[:ABOUT]->(:Method)          (:Paper)-[:PROPOSES]->(:Entity)
//                      (:Claim)-[:MEASURES]->(:Metric)       (:Paper)-[:MENTIONS {count, role}]->(:Entity)
//                      (:Claim)-[:ON_DATASET]->(:Dataset)    (:Entity)-[:BROADER]->(:Entity)
//                      (:Claim)-[:ON_HARDWARE]->(:Hardware)  (:Name {key})-[:NAMES]->(:Entity)
//                      (:Claim)-[:VERSUS]->(:Method)
//                      (:Claim)-[:FOR_TASK]->(:Task)
//
// Every Method, Dataset, Metric, Hardware and Task also has the label Entity. The part from which the above is derived:
//
//   (:Record)-[:KNOWN_BY]->(:Key)<-[:KNOWN_BY]-(:Paper)<-[:TELLS_OF]-(:Record)
//   (:Paper)-[:READS]->(:Raw)<-[:NAMES_RAW {role, position}]-(:Claim)      (:Raw)-[:IS]->(:Entity)
CREATE CONSTRAINT paper_id IF NOT EXISTS FOR (p:Paper) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT name_key IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT lead_from IF NOT EXISTS FOR (l:Lead) REQUIRE l.from IS UNIQUE;
CREATE CONSTRAINT record_hash IF NOT EXISTS FOR (r:Record) REQUIRE r.hash IS UNIQUE;
CREATE CONSTRAINT key_key IF NOT EXISTS FOR (k:Key) REQUIRE k.key IS UNIQUE;
CREATE CONSTRAINT raw_id IF NOT EXISTS FOR (r:Raw) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (c:Change) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (m:Meta) REQUIRE m.id IS UNIQUE;
CREATE INDEX claim_confidence IF NOT EXISTS FOR (c:Claim) ON (c.confidence);
CREATE INDEX claim_value IF NOT EXISTS FOR (c:Claim) ON (c.dimension, c.baseValue);
CREATE INDEX claim_published IF NOT EXISTS FOR (c:Claim) ON (c.published);
CREATE INDEX claim_added IF NOT EXISTS FOR (c:Claim) ON (c.addedAt);
CREATE INDEX claim_unit IF NOT EXISTS FOR (c:Claim) ON (c.unit);
CREATE INDEX paper_published IF NOT EXISTS FOR (p:Paper) ON (p.published);
CREATE INDEX paper_title IF NOT EXISTS FOR (p:Paper) ON (p.title);
CREATE INDEX paper_added IF NOT EXISTS FOR (p:Paper) ON (p.addedAt);
CREATE INDEX entity_kind IF NOT EXISTS FOR (e:Entity) ON (e.kind, e.name);
CREATE INDEX hardware_category IF NOT EXISTS FOR (h:Hardware) ON (h.category);
CREATE INDEX raw_key IF NOT EXISTS FOR (r:Raw) ON (r.kind, r.key);
CREATE INDEX raw_full_key IF NOT EXISTS FOR (r:Raw) ON (r.kind, r.fullKey);
CREATE CONSTRAINT parent_key IF NOT EXISTS FOR (k:ParentKey) REQUIRE k.key IS UNIQUE;
CREATE INDEX lead_to IF NOT EXISTS FOR (l:Lead) ON (l.to);
CREATE INDEX change_target IF NOT EXISTS FOR (c:Change) ON (c.target);
CREATE INDEX change_action IF NOT EXISTS FOR (c:Change) ON (c.action, c.undone);
CREATE TEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON (e.lowerNames);
CREATE TEXT INDEX claim_evidence IF NOT EXISTS FOR (c:Claim) ON (c.lowerEvidence);
CREATE TEXT INDEX paper_text IF NOT EXISTS FOR (p:Paper) ON (p.lowerText);
