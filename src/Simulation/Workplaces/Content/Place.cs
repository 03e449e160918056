namespace LearningGraph.Simulation;

/// <summary>A site and what people there are called.</summary>
/// <param name="City">Where the site is.</param>
/// <param name="TimeZone">Its IANA zone.</param>
/// <param name="Offset">
/// Its standard offset from UTC. Daylight saving is left out: the zone database of the machine would change the workplace.
/// </param>
/// <param name="Share">The share of all teams, in (0, 1); the shares sum to 1.</param>
/// <param name="Languages">What is spoken there, the usual one first.</param>
/// <param name="FirstNames">Given names, in plain letters.</param>
/// <param name="LastNames">Family names, in plain letters.</param>
internal sealed record Place(
    string City, string TimeZone, TimeSpan Offset, double Share, string[] Languages, string[] FirstNames, string[] LastNames)
{
    /// <summary>The sites of every generated workplace; working hours there stay within one day of UTC.</summary>
    public static Place[] All { get; } =
    [
        new("Porto", "Europe/Lisbon", TimeSpan.Zero, 0.25, ["pt", "en"],
            ["Ana", "Beatriz", "Bruno", "Carla", "Catarina", "Daniel", "Diogo", "Filipa", "Goncalo", "Ines", "Joana", "Joao", "Luis",
                "Madalena", "Mariana", "Miguel", "Nuno", "Patricia", "Pedro", "Ricardo", "Rita", "Rui", "Sara", "Sofia", "Teresa", "Tiago"],
            ["Almeida", "Antunes", "Azevedo", "Barbosa", "Cardoso", "Carvalho", "Correia", "Costa", "Cruz", "Cunha", "Dias", "Faria",
                "Fernandes", "Ferreira", "Figueiredo", "Fonseca", "Freitas", "Gomes", "Lopes", "Machado", "Magalhaes", "Marques", "Matos",
                "Mendes", "Monteiro", "Moreira", "Neves", "Nunes", "Oliveira", "Pereira", "Pinto", "Ribeiro", "Rocha", "Santos", "Silva"]),
        new("Leipzig", "Europe/Berlin", TimeSpan.FromHours(1), 0.25, ["de", "en"],
            ["Anja", "Anke", "Benjamin", "Birgit", "Christian", "Claudia", "Dirk", "Elke", "Florian", "Frank", "Greta", "Hannah", "Heike",
                "Jan", "Jonas", "Julia", "Katrin", "Lena", "Lukas", "Maren", "Markus", "Nina", "Ralf", "Sabine", "Stefan", "Tobias", "Uwe"],
            ["Albrecht", "Bauer", "Becker", "Berger", "Brandt", "Busch", "Dietrich", "Engel", "Fischer", "Frank", "Graf", "Haas", "Hahn",
                "Hartmann", "Hofmann", "Jung", "Kaiser", "Keller", "Koch", "Kraus", "Kuhn", "Lang", "Lehmann", "Lorenz", "Maier", "Neumann",
                "Otto", "Peters", "Pohl", "Richter", "Roth", "Schubert", "Seidel", "Sommer", "Vogel", "Weber", "Winkler", "Ziegler"]),
        new("Lodz", "Europe/Warsaw", TimeSpan.FromHours(1), 0.15, ["pl", "en"],
            ["Adam", "Agata", "Agnieszka", "Aleksandra", "Alicja", "Barbara", "Ewa", "Grzegorz", "Jakub", "Joanna", "Kamil", "Karolina",
                "Krzysztof", "Magdalena", "Marcin", "Marta", "Mateusz", "Monika", "Natalia", "Pawel", "Piotr", "Rafal", "Szymon", "Tomasz"],
            ["Adamczyk", "Baran", "Czarnecki", "Duda", "Dudek", "Gajda", "Gorski", "Jablonski", "Jankowski", "Kaczmarek", "Kowalczyk",
                "Krol", "Kubiak", "Lis", "Mazur", "Michalak", "Nowak", "Pawlak", "Pietrzak", "Rutkowski", "Sikora", "Szulc", "Tomczak",
                "Walczak", "Wilk", "Wojcik", "Wrona", "Zajac", "Zawadzki", "Zieba"]),
        new("Recife", "America/Recife", TimeSpan.FromHours(-3), 0.10, ["pt", "en"],
            ["Adriana", "Aline", "Bianca", "Caio", "Camila", "Eduardo", "Fabio", "Felipe", "Fernanda", "Gabriel", "Heitor", "Isabela",
                "Juliana", "Larissa", "Leandro", "Leticia", "Marcelo", "Otavio", "Priscila", "Rafael", "Renata", "Thiago", "Vanessa"],
            ["Alves", "Andrade", "Araujo", "Batista", "Borges", "Campos", "Castro", "Cavalcanti", "Duarte", "Farias", "Guimaraes", "Leite",
                "Lima", "Medeiros", "Melo", "Miranda", "Moraes", "Nascimento", "Paiva", "Ramos", "Rezende", "Sales", "Teixeira", "Vieira"]),
        new("Columbus", "America/New_York", TimeSpan.FromHours(-5), 0.13, ["en"],
            ["Aaron", "Alicia", "Andrew", "Brandon", "Brenda", "Carlos", "Denise", "Derek", "Emily", "Grace", "Hector", "Jasmine", "Jordan",
                "Kevin", "Laura", "Megan", "Nathan", "Olivia", "Rachel", "Samuel", "Tanya", "Tyler", "Victor", "Wendy"],
            ["Adams", "Baker", "Bennett", "Brooks", "Carter", "Coleman", "Cooper", "Diaz", "Edwards", "Fisher", "Flores",
                "Foster", "Garcia",
                "Gray", "Hayes", "Howard", "Jenkins", "Kelly", "Long", "Mitchell", "Morgan", "Parker", "Perry", "Reed", "Rivera", "Turner",
                "Ward", "Watson", "Wood"]),
        new("Pune", "Asia/Kolkata", TimeSpan.FromHours(5.5), 0.12, ["en", "hi", "mr"],
            ["Aarti", "Abhishek", "Aditya", "Amit", "Anjali", "Deepak", "Divya", "Ganesh", "Isha", "Kavita", "Kiran", "Meera", "Mohan",
                "Neha", "Nikhil", "Pooja", "Prakash", "Priya", "Rahul", "Rohan", "Sanjay", "Shreya", "Sunita", "Varun", "Vikram"],
            ["Agarwal", "Bhat", "Chavan", "Deshmukh", "Deshpande", "Gokhale", "Gupta", "Iyer", "Jadhav", "Joshi", "Kale", "Kapoor",
                "Kulkarni", "Kumar", "Mehta", "Menon", "Mishra", "Naik", "Nair", "Patel", "Pawar", "Rao", "Sathe", "Shah", "Sharma",
                "Shinde", "Singh", "Verma"]),
    ];
}
