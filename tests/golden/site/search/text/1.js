vigil("text/1",[["p1","Brezia has no rivers."]]);
