#!/usr/bin/python3
"""Reads statements.jsonld as a stranger would, with a standard RDF library, and asks it of every
claim: where it stands, in what words, and who derived it.

    check_jsonld.py FILE
"""
import pathlib
import sys

try:
    import rdflib
except ImportError:
    print("python3-rdflib is not installed; see tools/packages")
    sys.exit(77)  # CTest: skipped.

SCHEMA = rdflib.Namespace("https://schema.org/")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")


def main():
    file = pathlib.Path(sys.argv[1])
    graph = rdflib.Graph().parse(str(file), format="json-ld")
    claims = set(graph.subjects(rdflib.RDF.type, SCHEMA.Claim))
    assert claims, "no claims"
    for claim in claims:
        assert isinstance(claim, rdflib.URIRef) and "/#s-" in claim, claim
        (quotation,) = graph.objects(claim, SCHEMA.appearance)
        assert (quotation, rdflib.RDF.type, SCHEMA.Quotation) in graph
        (words,) = graph.objects(quotation, SCHEMA.text)
        assert str(words), claim
        (agent,) = graph.objects(claim, PROV.wasAttributedTo)
        assert list(graph.objects(agent, SCHEMA.name)), agent
        for source in graph.objects(quotation, SCHEMA.citation):
            assert list(graph.objects(source, SCHEMA.name)), source
    cited = len(set(graph.objects(None, SCHEMA.citation)))
    print(f"{len(graph)} triples, {len(claims)} claims, {cited} sources cited")


main()
