{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Messages]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/queue">[[Back to the queue]]</a>}}
{{%PART office/case-head.tpl}}
<div class="app-columns">
<div>
<h2 class="govuk-heading-m">[[Write to the operator]]</h2>
<p class="govuk-body"><strong>[[A message has no legal effect and stops no clock.]]</strong> [[The operator sees the Office as its author, never your name.]]</p>
{{%PART parts/messages.tpl}}
</div>
<div>
<section class="app-card" aria-labelledby="no-act">
<h2 class="govuk-heading-s" id="no-act">[[What a message cannot do]]</h2>
<ul class="govuk-list govuk-list--bullet">
<li>[[It asks for no materials: <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/supplement">a request under {{ART_14}}</a> does, with its items, its last day and its letter.]]</li>
<li>[[It accepts, extends, rules on and serves nothing: the acts of the case stand in its <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">overview</a>.]]</li>
<li>[[The operator cannot answer a request, ask for more time, notify a change or withdraw by message: where one tries, point to the page of that act.]]</li>
<li>[[Nothing of the review goes into it: no round, no opinion, no public report ({{ART_15}}).]]</li>
</ul>
</section>
</div>
</div>
