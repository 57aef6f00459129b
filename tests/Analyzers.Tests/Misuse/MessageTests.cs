using MessageContracts.Analyzers.Tests.Material;

namespace MessageContracts.Analyzers.Tests.Misuse;

public class MessageTests
{
    [Fact]
    public async Task A_wildcard_in_a_field_of_the_topic_is_reported() => Assert.Equal(
        "To.City is \"pra*\": '*' cannot stand in a routing key. Send another value, or add a replacement under `segments` in the event table.",
        await Looking.Finds("MC0612", Looking.InMethod("_ = " + Parcel("North", city: "⟦\"pra*\"⟧"))));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"a.b\"")]
    [InlineData("\"a#\"")]
    [InlineData("\"a\\n\"")]
    [InlineData("\"a\\ud800\"")]
    public async Task So_is_whatever_else_is_no_segment(string note) =>
        _ = await Looking.Finds("MC0612", Looking.InMethod("_ = " + Parcel("North", note: "⟦" + note + "⟧")));

    [Fact]
    public async Task A_copy_of_a_message_is_looked_at_too() =>
        _ = await Looking.Finds("MC0612", Looking.InMethod($"var sent = {Parcel("North")} _ = sent with {{ Note = ⟦\"a.b\"⟧ }};"));

    [Fact]
    public async Task A_key_that_is_too_long_is_reported_at_its_longest_field() => Assert.Equal(
        "The routing key of this ParcelSent has at least 100 bytes in UTF-8, more than the 80 allowed. Shorten one of the fields that it is made of: Note, To.City, Speed, Count.",
        await Looking.Finds("MC0613", Looking.InMethod("_ = " + Parcel("North", note: "⟦\"" + new string('n', 70) + "\"⟧"))));

    [Theory]
    [InlineData("bus is null ? ⟦{0}⟧ : \"n\"")]
    [InlineData("bus is null ? ⟦{0}⟧ : bus.ToString()!")]
    public async Task A_key_that_is_too_long_with_one_choice_is_reported_at_that_choice(string note) =>
        _ = await Looking.Finds("MC0613", Looking.InMethod("_ = " + Parcel("North", note: note.Replace("{0}", $"\"{new string('n', 70)}\"", StringComparison.Ordinal))));

    [Theory]
    [InlineData("bus is null ? {0} : \"n\"", "bus is null ? \"c\" : {0}")]
    [InlineData("bus is null ? {0} : bus.ToString()!", "bus is null ? bus.ToString()! : {0}")]
    public Task Choices_that_are_too_long_only_together_are_let_be(string note, string city) =>
        Looking.FindsNothing(Looking.InMethod("_ = " + Parcel("North", note: Filled(note), city: Filled(city))));

    private static string Filled(string choice) => choice.Replace("{0}", $"\"{new string('n', 35)}\"", StringComparison.Ordinal);

    [Theory]
    [InlineData("\"Praha\"")]
    [InlineData("\"\"")]
    public async Task What_its_own_schema_refuses_is_not_said_of_the_topic_too(string city) =>
        _ = await Looking.Finds("MC0601", Looking.InMethod("_ = " + Parcel("North", city: "⟦" + city + "⟧")));

    [Theory]
    [InlineData("North", "\"south.x\"", "Route is \"south.x\", but its part before the first dot must be \"north\" for ParcelSent<North>. Correct the one or the other.")]
    [InlineData("West", "\"north\"", "Route is \"north\", but its part before the first dot must be \"west\" for ParcelSent<West>. Correct the one or the other.")]
    public async Task A_body_that_contradicts_its_topic_is_reported(string house, string route, string message) => Assert.Equal(
        message,
        await Looking.Finds("MC0615", "readonly struct West : IHouse { public static string Value => \"west\"; }" + Looking.InMethod("_ = " + Parcel(house, route: "⟦" + route + "⟧"))));

    [Theory]
    [InlineData("const string Name = \"west\"; public static string Value => Name;")]
    [InlineData("public static string Value => nameof(west); const string west = \"x\";")]
    [InlineData("const string We = \"we\"; public static string Value => We + \"st\";")]
    [InlineData("const string We = \"we\"; public static string Value { get; } = $\"{We}st\";")]
    [InlineData("public static string Value { get { return (\"west\"); } }")]
    public async Task A_type_argument_is_known_by_any_constant(string value) =>
        _ = await Looking.Finds("MC0615", "readonly struct West : IHouse { " + value + " }" + Looking.InMethod("_ = " + Parcel("West", route: "⟦\"north\"⟧")));

    [Fact]
    public Task A_type_argument_whose_value_is_no_constant_is_let_be() => Looking.FindsNothing(
        "readonly struct West : IHouse { public static string Value => string.Concat(\"we\", \"st\"); }" + Looking.InMethod("_ = " + Parcel("West", route: "\"north\"")));

    [Theory]
    [InlineData("North", "\"north\"")]
    [InlineData("North", "\"north.south\"")]
    [InlineData("North", "bus.ToString()!")]
    [InlineData("NoHouse", "\"south\"")]
    [InlineData("AnyHouse", "\"south\"")]
    public Task A_body_that_agrees_or_need_not_is_let_be(string house, string route) =>
        Looking.FindsNothing(Looking.InMethod("_ = " + Parcel(house, route: route)));

    [Theory]
    [InlineData("_ = new Moved { Tag = \"a.b\", Id = 1 };")]
    [InlineData("_ = new Address { City = \"a.b\", Street = \"x\" };")]
    [InlineData("string city = bus.ToString()!; _ = new ParcelSent<North> { To = new() { City = city, Box = 1 }, Speed = ParcelSentSpeed.Fast, Count = 1, Note = city, Route = city };")]
    public Task Replaced_dots_parts_and_what_is_not_constant_are_let_be(string statement) => Looking.FindsNothing(Looking.InMethod(statement));

    private static string Parcel(string house, string city = "\"praha\"", string note = "\"n\"", string? route = null) =>
        $"new ParcelSent<{house}> {{ To = new() {{ City = {city}, Street = \"s\" }}, Speed = ParcelSentSpeed.Fast, Count = 1, Note = {note}, Route = {route ?? "\"north\""} }};";
}
