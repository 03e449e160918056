namespace LearningGraph.Recommender;

/// <summary>Whom a stream of questions reaches.</summary>
/// <param name="Name">"load-aware": as it serves, whoever is full is left out and whoever is being asked moves down. "load-blind": the same without any account of asks.</param>
/// <param name="Asks">Questions with which somebody was asked: whoever was named first.</param>
/// <param name="Unasked">Questions for which nobody could be named.</param>
/// <param name="Gini">Of asks over everybody who could have been asked, those never asked included; in [0, 1], 0 when all are asked equally often.</param>
/// <param name="OverCapacity">Share of the asks that came when the week's capacity was used up, in [0, 1].</param>
/// <param name="Mrr">Mean reciprocal rank after reranking, those who are not named behind those who are.</param>
/// <param name="MrrLost">That of the ranker alone minus it; below 0 when reranking gains.</param>
/// <param name="PeopleAsked">Distinct people named first at least once.</param>
/// <param name="PeopleSuggested">Distinct people named in any of the ten places.</param>
/// <param name="NewcomerShare">Share of all places that went to newcomers with fresh signs of knowledge, in [0, 1].</param>
/// <param name="NewcomersSuggested">Distinct newcomers in any of the places.</param>
public sealed record FairnessRow(
    string Name, int Asks, int Unasked, double Gini, double OverCapacity, double Mrr, double MrrLost, int PeopleAsked, int PeopleSuggested, double NewcomerShare, int NewcomersSuggested);
