vigil("text/3",[["p1","Costania answered nothing."]]);
