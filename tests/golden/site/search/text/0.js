vigil("text/0",[["river-policy","River Policy"],
["p1","Ardenia has not signed the treaty. Its council met twice."],
["dams","Dams"],
["p2","Three dams are known."],
["n1","Statement of Ardenia, Port Costa, 3 May 2002."]]);
