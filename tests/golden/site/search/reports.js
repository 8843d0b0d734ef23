vigil("reports",{"letters":1,"reports":[["Ardenia",2003,"2003/ardenia/index.html"],
["Brezia",2003,"2003/brezia/index.html"],
["Ardenia",2004,"2004/ardenia/index.html"],
["Costania",2004,"2004/costania/index.html"]]});
